// Nothing here: the boots do the work.
