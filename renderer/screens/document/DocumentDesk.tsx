import { ActionIcon, Button, Loader, Select, Tooltip } from '@mantine/core'
import {
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypeXls,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconPackageExport,
  IconSignature,
} from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { DraftFailure } from '#renderer/plan-document/DraftFailure.tsx'
import type { HeadingLine } from '#renderer/plan-document/desk-jobs.ts'
import { FindingList } from '#renderer/plan-document/FindingList.tsx'
import { PlanHeadDrawer } from '#renderer/plan-document/PlanHeadDrawer.tsx'
import { readOrigin, recordAddress } from '#renderer/plan-document/record-address.ts'
import { usePlanDraft } from '#renderer/plan-document/use-plan-draft.ts'
import { FileOutcomeStrip } from '#renderer/workspace/FileOutcomeStrip.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { Origin } from '#shared/document/outline.ts'
import { figures } from '#shared/figures/catalogue.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import type { Plan } from '#shared/records/plan.ts'
import classes from './DocumentDesk.module.css'
import { OutlinePane } from './OutlinePane.tsx'
import { PackageDialog } from './PackageDialog.tsx'
import { PaneDivider } from './PaneDivider.tsx'
import { PreviewFrame, type PreviewHandle, type Zoom } from './PreviewFrame.tsx'
import { RecordPanel } from './RecordPanel.tsx'
import { useDocumentFiles } from './use-document-files.ts'
import { usePane } from './use-pane.ts'

const zooms = [
  { value: 'fit', label: 'Vừa khung' },
  { value: '0.75', label: '75%' },
  { value: '1', label: '100%' },
  { value: '1.25', label: '125%' },
]
const NARROW = 1280

interface DocumentDeskProps {
  readonly plan: Plan
  /** The piece of the document that is open beside its pages: "collection/id". */
  readonly openOrigin: string | null
  /** Whether its head and end are open there. */
  readonly headOpen: boolean
}

/** What is to be mended before the saved document is signed; null when nothing is. */
function unsoundRemark(findings: readonly Finding[]): string | null {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return errors === 0
    ? null
    : `Văn bản còn ${formatInteger(errors)} lỗi chưa sửa (xem “Kiểm tra trước khi ban hành”); chưa nên trình ký.`
}

/** The document of one plan: contents, pages, findings. */
export function DocumentDesk({ plan, openOrigin, headOpen }: DocumentDeskProps) {
  const { draft, failure, retry } = usePlanDraft(plan.id, true)
  const files = useDocumentFiles(plan)
  const changes = useChanges()
  const preview = useRef<PreviewHandle>(null)
  const headButton = useRef<HTMLButtonElement>(null)
  const [, navigate] = useLocation()
  const [zoom, setZoom] = useState<Zoom>(null)
  const [pages, setPages] = useState(0)
  const [packing, setPacking] = useState(false)
  const contents = usePane('document-outline', { width: 220, shown: true })
  const checks = usePane('document-findings', { width: 320, shown: window.innerWidth >= NARROW })

  const open = useCallback(
    (text: string) => {
      const origin = readOrigin(text)
      if (origin !== null) navigate(recordAddress(origin))
    },
    [navigate],
  )
  const goTo = useCallback((heading: HeadingLine) => {
    if (heading.kind === 'heading') preview.current?.show('.sheet .heading', heading.place)
    else preview.current?.show('.sheet .appendix-label', heading.place)
  }, [])
  const headings = useUnchanged(draft?.headings ?? NO_HEADINGS)
  const printed = useMemo(() => new Set(draft?.html?.match(/(?<=data-origin=")[^"]+/g)), [draft?.html])
  const show = (finding: Finding) => preview.current?.show(selectorOf(finding.at))
  const closeHead = () => {
    navigate('/document')
    headButton.current?.focus()
  }
  const findings = draft?.findings ?? []
  const ready = pages > 0
  const opened = openOrigin === null ? null : readOrigin(openOrigin)
  const editing = opened !== null || headOpen

  // What is edited in the panel is in sight on the pages beside it.
  useEffect(() => {
    const origin = openOrigin === null ? null : readOrigin(openOrigin)
    if (ready && origin !== null) preview.current?.reveal(selectorOf(origin))
  }, [openOrigin, ready])

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageHeader title="Văn bản" note={draft === null ? null : `${draft.fileName} · ${formatInteger(pages)} trang`}>
          <Button
            variant="default"
            leftSection={<IconSignature size={16} stroke={1.5} />}
            onClick={() => navigate('/document/head')}
            ref={headButton}
          >
            Đầu và cuối văn bản
          </Button>
          <Button
            variant="default"
            leftSection={<IconPackageExport size={16} stroke={1.5} />}
            loading={files.busy === 'package'}
            disabled={files.busy !== null}
            onClick={() => setPacking(true)}
          >
            Xuất gói dữ liệu…
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
            loading={files.busy === 'pdf'}
            disabled={files.busy !== null}
            onClick={files.savePdf}
          >
            Xuất PDF…
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeXls size={16} stroke={1.5} />}
            loading={files.busy === 'xlsx'}
            disabled={files.busy !== null}
            onClick={files.saveAppendices}
          >
            Lưu phụ lục XLSX…
          </Button>
          <Button
            leftSection={<IconFileTypeDocx size={16} stroke={1.5} />}
            loading={files.busy === 'docx'}
            disabled={files.busy !== null}
            onClick={files.saveDocx}
          >
            Lưu DOCX…
          </Button>
        </PageHeader>
        {files.outcome === null ? null : (
          <FileOutcomeStrip outcome={files.outcome} remark={unsoundRemark(findings)} onClose={files.closeOutcome} />
        )}
      </div>
      <div className={classes.panes} data-editing={editing}>
        {contents.shown ? (
          <>
            <section
              className={`${classes.side} ${classes.contents}`}
              style={{ width: contents.width }}
              aria-label="Mục lục"
            >
              <OutlinePane plan={plan} headings={headings} changes={changes} onGo={goTo} />
            </section>
            <PaneDivider
              label="Độ rộng mục lục"
              side="left"
              min={160}
              max={420}
              width={contents.width}
              onResize={contents.setWidth}
            />
          </>
        ) : null}
        <section className={classes.middle} aria-label="Bản xem trước">
          <div className={classes.tools}>
            <PaneToggle label="Mục lục" icon={IconLayoutSidebar} shown={contents.shown} onToggle={contents.toggle} />
            <Select
              size="xs"
              w={120}
              aria-label="Cỡ hiển thị"
              data={zooms}
              allowDeselect={false}
              value={zoom === null ? 'fit' : String(zoom)}
              onChange={(value) => setZoom(value === null || value === 'fit' ? null : Number(value))}
            />
            <span className={classes.hint}>Bấm vào một đoạn trên trang để sửa đoạn đó.</span>
            <PaneToggle
              label={`Kiểm tra trước khi ban hành${draft === null ? '' : ` (${formatInteger(findings.length)})`}`}
              icon={IconLayoutSidebarRight}
              shown={checks.shown}
              onToggle={checks.toggle}
            />
          </div>
          {draft !== null && draft.html !== null ? (
            <PreviewFrame
              ref={preview}
              html={draft.html}
              zoom={zoom}
              figureLabel={figureLabel}
              opens={opens}
              onOpen={open}
              onShown={setPages}
            />
          ) : failure !== null ? (
            <div className={classes.waiting}>
              <DraftFailure failure={failure} onRetry={retry} />
            </div>
          ) : (
            <div className={classes.waiting}>
              <Loader size="sm" aria-label="Đang viết văn bản" />
            </div>
          )}
        </section>
        {checks.shown && !editing ? (
          <>
            <PaneDivider
              label="Độ rộng phần kiểm tra"
              side="right"
              min={240}
              max={520}
              width={checks.width}
              onResize={checks.setWidth}
            />
            <section className={classes.side} style={{ width: checks.width }} aria-label="Kiểm tra trước khi ban hành">
              <h2 className={classes.title}>Kiểm tra trước khi ban hành</h2>
              {failure !== null ? (
                <p className={classes.unchecked}>Chưa kiểm tra được vì chưa viết được văn bản.</p>
              ) : draft !== null && findings.length === 0 ? (
                <p className={classes.clean}>Không có lỗi, cảnh báo hay lưu ý nào.</p>
              ) : (
                <FindingList
                  planId={plan.id}
                  findings={findings}
                  onShow={show}
                  canShow={({ at }) => printed.has(`${at.collection}/${at.id}`)}
                />
              )}
            </section>
          </>
        ) : null}
      </div>
      {opened === null ? null : <RecordPanel origin={opened} onClose={() => navigate('/document')} />}
      {headOpen ? <PlanHeadDrawer plan={plan} changes={changes} onClose={closeHead} /> : null}
      <PackageDialog
        opened={packing}
        onClose={() => setPacking(false)}
        onExport={(leaving) => {
          setPacking(false)
          void files.savePackage(leaving)
        }}
      />
    </div>
  )
}

const NO_HEADINGS: readonly HeadingLine[] = []

/** The same list as long as it says the same: the outline is not drawn again with every letter of a text. */
function useUnchanged(headings: readonly HeadingLine[]): readonly HeadingLine[] {
  const last = useRef(headings)
  if (last.current !== headings && JSON.stringify(last.current) !== JSON.stringify(headings)) last.current = headings
  return last.current
}

function PaneToggle(props: { label: string; icon: typeof IconLayoutSidebar; shown: boolean; onToggle: () => void }) {
  const { icon: Glyph } = props
  return (
    <Tooltip label={props.shown ? `Ẩn: ${props.label}` : `Hiện: ${props.label}`}>
      <ActionIcon aria-label={props.label} aria-pressed={props.shown} onClick={props.onToggle}>
        <Glyph size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}

function selectorOf({ collection, id }: Origin): string {
  return `[data-origin="${CSS.escape(`${collection}/${id}`)}"]`
}

const figureLabel = (name: string): string => `Số liệu: ${figures[name]?.label ?? name}`
const opens = (origin: string): boolean => readOrigin(origin) !== null
