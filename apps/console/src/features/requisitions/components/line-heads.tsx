import { T } from '@nexus/console-i18n'
import { Th } from '@nexus/console-ui'

/** What the columns of a document's lines are called. */
export const LineHeads = () => (
  <thead>
    <tr>
      <Th isNumeric className="w-10">
        <T id="requisitions.lines.number" />
      </Th>
      <Th>
        <T id="requisitions.lines.description" />
      </Th>
      <Th isNumeric>
        <T id="requisitions.lines.quantity" />
      </Th>
      <Th isNumeric>
        <T id="requisitions.lines.unit_price" />
      </Th>
      <Th isNumeric>
        <T id="requisitions.lines.tax" />
      </Th>
      <Th isNumeric>
        <T id="requisitions.lines.net" />
      </Th>
    </tr>
  </thead>
)
