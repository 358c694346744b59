"""The bare script an office would write: read one sheet, count one column."""

import sys

import pandas as pd

table = pd.read_excel(sys.argv[1], engine="calamine", header=None)
print(table.groupby(table.columns[4], dropna=False).size())
