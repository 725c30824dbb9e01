import type { PrintedDocument } from '@nexus/contracts-documents'

/** The parts that every template may use, in the words of the language (PRINT_LABELS). */
export const PAGE_PARTS: Readonly<Record<string, string>> = {
  head: `
<header class="head">
  <div class="brand">{{#logo}}<img class="logo" src="{{logo}}" alt="">{{/logo}}</div>
  <div class="what"><h1>{{title}}</h1>{{#number}}<p class="document-number">{{number}}</p>{{/number}}</div>
</header>
<table class="facts">
  {{#facts}}<tr><th>{{label}}</th><td dir="auto">{{text}}</td></tr>{{/facts}}
</table>`,
  parties: `
<div class="parties">
  {{#parties}}
  <section class="party">
    <h2>{{role}}</h2>
    <p class="name" dir="auto">{{name}}</p>
    {{#details}}<p dir="auto">{{.}}</p>{{/details}}
  </section>
  {{/parties}}
</div>`,
  lines: `
<table class="lines">
  <thead><tr>{{#columns}}<th class="{{kind}}">{{label}}</th>{{/columns}}</tr></thead>
  <tbody>
    {{#lines}}
    <tr>
      {{#cells}}
      <td class="{{kind}}"><div dir="auto">{{text}}</div>{{#more}}<div class="more" dir="auto">{{.}}</div>{{/more}}</td>
      {{/cells}}
    </tr>
    {{/lines}}
  </tbody>
</table>`,
  totals: `
<table class="totals">
  {{#totals}}<tr class="{{kind}}"><th dir="auto">{{label}}</th><td>{{amount}}</td></tr>{{/totals}}
</table>`,
  notes: `
{{#notes}}<section class="note"><h2>{{label}}</h2><p dir="auto">{{text}}</p></section>{{/notes}}`,
  approvals: `
{{#hasApprovals}}
<section class="note">
  <h2>{{labels.approvals}}</h2>
  <table class="approvals">
    {{#approvals}}<tr><td dir="auto">{{name}}</td><td>{{date}}</td><td dir="auto">{{comment}}</td></tr>{{/approvals}}
  </table>
</section>
{{/hasApprovals}}`,
  verification: `
<p class="verification">{{labels.verification}}: <b>{{verificationCode}}</b></p>`,
}

/** The templates that come with the platform. */
export const SHIPPED_PAGES: Readonly<Record<PrintedDocument, string>> = {
  requisition: '{{>head}}{{>parties}}{{>lines}}{{>totals}}{{>notes}}{{>approvals}}{{>verification}}',
  'purchase-order': '{{>head}}{{>parties}}{{>lines}}{{>totals}}{{>notes}}{{>verification}}',
  'payment-request': '{{>head}}{{>parties}}{{>lines}}{{>totals}}{{>notes}}{{>approvals}}{{>verification}}',
}

/** Below the style sheet of an organization. Colours come as `--accent` and `--text` from its design. */
export const PAGE_STYLE = `
html{color:var(--text);font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
p{margin:0}
.head{display:flex;justify-content:space-between;align-items:flex-start;gap:10mm;margin-bottom:6mm}
.logo{max-width:70mm;max-height:22mm}
.what{text-align:end}
h1{margin:0;font-size:18pt;line-height:1.2;color:var(--accent)}
.document-number{font-size:13pt;font-weight:700}
h2{margin:0 0 1mm;font-size:8pt;letter-spacing:.04em;color:var(--accent)}
.facts{margin-bottom:6mm}
.facts th{padding:0 5mm 0 0;text-align:start;font-weight:400;vertical-align:top}
.facts td{padding:0;font-weight:700;overflow-wrap:anywhere}
.parties{display:flex;flex-wrap:wrap;gap:6mm 10mm;margin-bottom:7mm}
.party{flex:1 1 70mm;break-inside:avoid;overflow-wrap:anywhere}
.party .name{font-weight:700}
.lines{width:100%;margin-bottom:5mm}
.lines th{padding:1.5mm 2mm;background:var(--accent);color:#fff;font-weight:700;text-align:start}
.lines td{padding:1.5mm 2mm;border-bottom:.2mm solid #c8c8c8;vertical-align:top}
.lines td.text{overflow-wrap:anywhere}
.lines th.number,.lines td.number{text-align:end;white-space:nowrap}
.more{font-size:8pt;color:#595959;white-space:normal}
.totals{margin-inline-start:auto;margin-bottom:6mm;break-inside:avoid}
.totals th{padding:.7mm 8mm .7mm 0;text-align:start;font-weight:400}
.totals td{padding:.7mm 0;text-align:end;white-space:nowrap}
.totals .sum th,.totals .sum td{border-top:.2mm solid var(--text)}
.totals .total th,.totals .total td{border-top:.4mm solid var(--accent);font-size:12pt;font-weight:700}
.note{margin-bottom:4mm}
.note p{white-space:pre-wrap;overflow-wrap:anywhere}
.approvals td{padding:0 6mm 0 0;vertical-align:top}
.verification{margin-top:8mm;font-size:8pt;break-inside:avoid}
`
