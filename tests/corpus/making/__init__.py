"""The files of the corpus that are not written by hand, a module for each part of a roster."""
