const { writeFileSync } = require('node:fs')

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
    })
  }

  onRunComplete(_contexts, results) {
    const { wasInterrupted, runExecError } = results
    writeFileSync(process.env.NEXUS_SUITES_FILE, JSON.stringify({ suites: this.suites, wasInterrupted, runExecError }))
  }
}
