import { T, useT } from '@nexus/console-i18n'
import { Button, Sheet, Tab, TabList, TabPanel, Tabs, useMediaQuery } from '@nexus/console-ui'
import { FlaskConical, Settings2 } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { placedByKey } from '../forms/body-edit.js'
import { useEditor } from '../forms/editor-context.js'
import { SettingsPanel } from './settings-panel.js'
import { StepPanel } from './step-panel.js'

const PANELS = ['step', 'settings', 'simulation'] as const
type PanelName = (typeof PANELS)[number]

/** The canvas and what belongs to it: beside it on a desk, in a sheet from below on a phone. */
export function WithSidePanel({
  simulation,
  children,
}: {
  /** Undefined for who may not simulate. */
  readonly simulation: ReactNode | undefined
  readonly children: ReactNode
}) {
  const t = useT()
  const isWide = useMediaQuery('(min-width: 1024px)')
  const { body, say, selected, select, selection } = useEditor()
  const [panel, setPanel] = useState<PanelName>('step')
  const [opened, setOpened] = useState<'settings' | 'simulation'>()
  const placed = selected === undefined ? undefined : placedByKey(body, selected)
  // What is chosen on the canvas is what one wants to see.
  useEffect(() => {
    if (selected !== undefined) setPanel('step')
  }, [selected, selection])
  const panels = PANELS.filter((each) => each !== 'simulation' || simulation !== undefined)
  const contentOf = (name: PanelName): ReactNode =>
    name === 'step' ? <StepPanel /> : name === 'settings' ? <SettingsPanel /> : simulation

  const focusCard = (key: string | undefined): void => {
    if (key !== undefined) document.querySelector<HTMLElement>(`[data-step-focus="${key}"]`)?.focus()
  }
  if (isWide)
    return (
      <div className="grid grid-cols-[minmax(0,1fr)_24rem] items-start gap-6">
        {children}
        <aside
          aria-label={t('workflow.panel')}
          // Back to the step on the canvas; what is open inside of the panel closes first.
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) focusCard(selected)
          }}
          className="sticky top-[calc(var(--nx-bar)+4.5rem)] max-h-[calc(100dvh-var(--nx-bar)-6rem)] overflow-auto rounded-lg border border-line bg-surface px-4 pt-1 pb-4"
        >
          <Tabs value={panel} onValueChange={(next) => setPanel(PANELS.find((each) => each === next) ?? 'step')}>
            <TabList aria-label={t('workflow.panel')}>
              {panels.map((name) => (
                <Tab key={name} value={name}>
                  {t(`workflow.panel.${name}`)}
                </Tab>
              ))}
            </TabList>
            {panels.map((name) => (
              <TabPanel key={name} value={name}>
                {contentOf(name)}
              </TabPanel>
            ))}
          </Tabs>
        </aside>
      </div>
    )
  const close = (): void => {
    const former = selected
    select(undefined)
    setOpened(undefined)
    // Back to where one came from: the card is no trigger that the sheet knows.
    requestAnimationFrame(() => focusCard(former))
  }
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <Button onClick={() => setOpened('settings')}>
          <Settings2 aria-hidden />
          <T id="workflow.panel.settings" />
        </Button>
        {simulation !== undefined && (
          <Button onClick={() => setOpened('simulation')}>
            <FlaskConical aria-hidden />
            <T id="workflow.panel.simulation" />
          </Button>
        )}
      </div>
      {children}
      <Sheet
        isOpen={placed !== undefined || opened !== undefined}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={opened === undefined ? say.nameOf(placed?.name ?? '') : t(`workflow.panel.${opened}`)}
        footer={
          <Button variant="primary" onClick={close}>
            <T id="workflow.done" />
          </Button>
        }
      >
        {contentOf(opened ?? 'step')}
      </Sheet>
    </>
  )
}
