"""Papers in Word, as an office lays them out."""
