"""An act and its slots: roles, figures, times, status, certainty, claimants."""
