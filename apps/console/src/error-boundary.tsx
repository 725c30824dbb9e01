import { T } from '@nexus/console-i18n'
import { Button, ErrorState } from '@nexus/console-ui'
import { Component, type ReactNode } from 'react'

/** The last resort: what no screen caught. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <main>
        <ErrorState
          error={this.state.error}
          actions={
            <Button onClick={() => window.location.reload()}>
              <T id="app.reload" />
            </Button>
          }
        />
      </main>
    )
  }
}
