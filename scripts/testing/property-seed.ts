import fc from 'fast-check';

// The suite tries the same inputs each time, so that nothing fails by chance where nothing was changed.
// PROPERTY_SEED=random looks for new ones; docs/testing.md says when.
if (process.env.PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: 20_261_127 });
