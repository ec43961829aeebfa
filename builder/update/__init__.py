"""What a new version of a package does to the learners of the old one: read both, compare, give a verdict."""
