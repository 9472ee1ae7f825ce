-- A step back names the activation whose state comes again, so that the next step back goes on from there.
ALTER TABLE policy_activations ADD COLUMN returns_to integer REFERENCES policy_activations;
