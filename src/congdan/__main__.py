"""`python -m congdan`."""

from congdan.cli import main

main()
