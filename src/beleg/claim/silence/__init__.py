"""Who says nothing of an act that a report tells: no claim, and no denial either."""
