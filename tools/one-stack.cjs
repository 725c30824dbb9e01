/**
 * Suites of what the built console shows, whichever stack is behind it: they take minutes and run once, on the embedded
 * one. The journeys themselves run on both.
 */
module.exports = { ONE_STACK: 'journeys/src/console-(finance-screens|purchasing-screens|pwa)\\.' }
