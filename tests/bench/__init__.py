"""The bars of docs/performance.md, measured: `make bench`."""
