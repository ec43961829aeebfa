"""The course beside an LMS of our own, on this machine alone, built in memory and shown anew at each save."""
