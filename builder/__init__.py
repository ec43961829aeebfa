"""Coursewright: one course in Markdown in, a package that every LMS accepts out."""
