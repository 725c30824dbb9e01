import calm from './calm.mjs'
import diesAtFailPoint from './flt-01.mjs'
import killedAtRandom from './flt-02.mjs'
import rollingRestart from './flt-03.mjs'
import natsAway from './flt-04.mjs'
import natsLosesData from './flt-05.mjs'
import redisAway from './flt-06.mjs'
import postgresAway from './flt-07.mjs'
import objectsAway from './flt-08.mjs'
import badLinks from './flt-09.mjs'
import repliesDropped from './flt-10.mjs'
import eventsAgain from './flt-13.mjs'
import poison from './flt-14.mjs'
import locksLost from './flt-17.mjs'

/** In the order of reliability.md 1.1; the first breaks nothing. */
export const SCENARIOS = [
  calm,
  diesAtFailPoint,
  killedAtRandom,
  rollingRestart,
  natsAway,
  natsLosesData,
  redisAway,
  postgresAway,
  objectsAway,
  badLinks,
  repliesDropped,
  eventsAgain,
  poison,
  locksLost,
]

/** @throws Error that names the known ones */
export function scenarioCalled(id) {
  const scenario = SCENARIOS.find((each) => each.id === id.toUpperCase())
  if (scenario === undefined)
    throw new Error(`No scenario is called ${id}; known are ${SCENARIOS.map((each) => each.id).join(', ')}`)
  return scenario
}

/** The runs of CI: every scenario that breaks something, and those with many variants again under other seeds. */
export function runsOfCi(seed) {
  const again = ['FLT-01', 'FLT-01', 'FLT-05', 'FLT-07', 'FLT-09', 'FLT-10', 'FLT-02']
  const ids = [...SCENARIOS.slice(1).map(({ id }) => id), ...again]
  return ids.map((id, index) => ({ id, seed: seed + index }))
}
