const { writeFileSync } = require('node:fs')
const { stripVTControlCharacters } = require('node:util')

/** Of a failed test: what was expected, without where in the code. */
const reasonOf = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, 14)
    .map((line) => line.slice(0, 240))

/** Jest's own JSON does not say in which project a suite ran. Writes one entry per suite and project into the file NEXUS_SUITES_FILE. */
module.exports = class SuiteReporter {
  suites = []

  onTestResult(test, result) {
    this.suites.push({
      project: test.context.config.displayName.name,
      path: test.path,
      failedToRun: result.testExecError !== undefined && result.testExecError !== null,
      passed: result.numPassingTests,
      failed: result.numFailingTests,
      unfinished: result.testResults
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName, status }) => `${status}: ${fullName}`),
      empty: result.testResults.length === 0,
      reasons: [
        ...(result.testExecError ? [{ test: 'could not be run', lines: reasonOf(result.failureMessage ?? '') }] : []),
        ...result.testResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => ({ test: fullName, lines: reasonOf(failureMessages[0] ?? '') })),
      ],
    })
  }

  onRunComplete(_contexts, results) {
    const { wasInterrupted, runExecError } = results
    writeFileSync(process.env.NEXUS_SUITES_FILE, JSON.stringify({ suites: this.suites, wasInterrupted, runExecError }))
  }
}
