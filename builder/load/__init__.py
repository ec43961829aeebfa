"""From the files of a course to one frozen `Course`, with every mistake as a Problem."""
