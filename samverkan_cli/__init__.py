"""Samverkan: who is responsible for what in Swedish health and social care, and where it says so."""

__version__ = "0.1.0"
