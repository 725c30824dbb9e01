/** No faults at all: what the work finds by itself. */
export default {
  id: 'CALM',
  sentence: 'People at work, and nothing goes wrong.',
  act: () => Promise.resolve(),
}
