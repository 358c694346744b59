"""congdan: count, check and report the title “Công dân học tập” from the rosters offices keep."""

__version__ = "0.1.0"
