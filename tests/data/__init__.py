"""Tests that hold the shipped data true."""
