"""Ways out of the house. One folder per channel, same anatomy: `addresses.py` (where to), `transport.py` (how)."""
