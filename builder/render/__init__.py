"""From a frozen course to the site of a package: one HTML document, its script, style and assets."""
