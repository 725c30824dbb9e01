export { Avatar } from './avatar.js'
export { Badge, type DocumentState, StateBadge, type Tone } from './badge.js'
export { applyBrand, brandVariables } from './brand.js'
export { Button, type ButtonProps, IconButton, type IconButtonProps, buttonStyle } from './button.js'
export { Card, type Fact, Facts } from './card.js'
export { Checkbox, Choice, Switch } from './checkbox.js'
export { cn } from './class-names.js'
export { Combobox, type ComboboxProps } from './combobox.js'
export { CommandPalette, type PaletteGroup, type PaletteItem } from './command-palette.js'
export type { DataColumn } from './data-table/data-columns.js'
export { DataTable, type DataTableProps } from './data-table/data-table.js'
export {
  AlertDialog,
  type AlertDialogProps,
  Dialog,
  type DialogProps,
  FormDialog,
  type FormDialogProps,
  Sheet,
} from './dialog.js'
export {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from './dropdown-menu.js'
export { Field, type FieldProps, Input, type InputProps, Textarea, useFieldControl } from './field.js'
export { FileDrop, type FileInWork } from './file-drop.js'
export { LoadMore } from './load-more.js'
export { DateText, Money } from './money.js'
export { nonce, setNonce } from './nonce.js'
export { PageHeader } from './page-header.js'
export { Popover, PopoverClose, PopoverContent, PopoverTrigger } from './popover.js'
export { UiProvider } from './providers.js'
export { type Option, Select, type SelectProps } from './select.js'
export { LoadingRows, Skeleton, Spinner } from './skeleton.js'
export { Stat } from './stat.js'
export { Banner, EmptyState, ErrorState, TraceId } from './states.js'
export { Table, Td, Th } from './table.js'
export { Tab, TabList, TabPanel, Tabs } from './tabs.js'
export { Timeline, TimelineItem, type TimelineStep } from './timeline.js'
export { toast, type ToastContent } from './toast-store.js'
export { Tooltip } from './tooltip.js'
export { useIsNarrow, useMediaQuery } from './use-media-query.js'
