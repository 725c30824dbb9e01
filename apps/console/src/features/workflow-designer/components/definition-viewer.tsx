import { T } from '@nexus/console-i18n'
import { Card } from '@nexus/console-ui'
import { useCan } from '../../../session/use-session.js'
import { differences } from '../forms/body-diff.js'
import type { Definition, DefinitionVersion } from '../forms/body-types.js'
import { type Editor, EditorContext } from '../forms/editor-context.js'
import { useSay } from '../forms/use-say.js'
import { useSelection } from '../forms/use-selection.js'
import { useDirectory } from '../queries/people-queries.js'
import { DifferencesList } from './differences-list.js'
import { RouteCanvas } from './route-canvas.js'
import { WithSidePanel } from './side-panel.js'
import { SimulationPanel } from './simulation-panel.js'
import { VersionFacts } from './version-facts.js'

const nothing = (): void => undefined

/** A version as it is: the same canvas without anything to change, and what differs from another version. */
export function DefinitionViewer({
  definition,
  version,
  compared,
}: {
  readonly definition: Definition
  readonly version: DefinitionVersion
  readonly compared: DefinitionVersion | undefined
}) {
  const can = useCan()
  const directory = useDirectory()
  const { documentType, name, definitionId } = definition
  const say = useSay(documentType, directory)
  const { selected, select, selection } = useSelection()
  const editor: Editor = {
    body: version.body,
    documentType,
    definitionName: name,
    change: undefined,
    say,
    directory,
    problems: [],
    texts: {},
    setText: nothing,
    clearTexts: nothing,
    selected,
    selection,
    select,
    announce: nothing,
  }
  return (
    <EditorContext value={editor}>
      <Card className="mb-4">
        <VersionFacts version={version} personName={directory.personName} />
      </Card>
      {compared !== undefined && (
        <Card
          className="mb-4"
          title={<T id="workflow.compare.title" values={{ before: compared.number, after: version.number }} />}
        >
          <DifferencesList changes={differences(compared.body, version.body, say)} />
        </Card>
      )}
      <WithSidePanel
        simulation={
          can('workflow-definition:manage') ? (
            <SimulationPanel
              definitionId={definitionId}
              number={version.number}
              version={definition.version}
              isDirty={false}
              isSaving={false}
              onSave={nothing}
            />
          ) : undefined
        }
      >
        <RouteCanvas undo={nothing} />
      </WithSidePanel>
    </EditorContext>
  )
}
