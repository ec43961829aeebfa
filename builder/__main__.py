"""`python -m builder` is the same program as `coursewright`."""

from builder.cli import main

main()
