import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Block, DeskPicture, Fact } from '../queries'
import { KnowledgeProvider } from './context'
import { blocksOf, documentOf } from './convert'
import styles from './editor.module.css'
import { FactPicker } from './fact-picker'
import { blocksFromHtml } from './paste'
import { PictureDialog } from './picture-dialog'
import { editorExtensions } from './views'

type Tool = { words: string; on?: (editor: Editor) => boolean; run: (editor: Editor) => void }

const emptyTable: Block = { kind: 'table', caption: '', columns: ['', ''], rows: [[[], []]] }
const insert = (editor: Editor, block: Block) =>
  editor
    .chain()
    .focus()
    .insertContent(documentOf([block]).content ?? [])
    .run()
const inList = (editor: Editor, ordered: boolean) => editor.isActive('list', { ordered })

/** Turns the lines of the selection into a list, or the list around the caret back into lines. */
function toggleList(editor: Editor, ordered: boolean): void {
  const { $from } = editor.state.selection
  if (editor.isActive('list')) {
    const depth = $from.depth - 1
    const list = $from.node(depth)
    const blocks = blocksOf({ type: 'doc', content: [list.toJSON() as object] })[0]
    if (inList(editor, !ordered)) return void editor.chain().focus().updateAttributes('list', { ordered }).run()
    const lines: Block[] = blocks?.kind === 'list' ? blocks.items.map((content) => ({ kind: 'paragraph', content })) : []
    return void editor
      .chain()
      .focus()
      .insertContentAt({ from: $from.before(depth), to: $from.after(depth) }, documentOf(lines).content ?? [])
      .run()
  }
  if ($from.parent.type.name !== 'paragraph') return undefined
  const [line] = blocksOf({ type: 'doc', content: [$from.parent.toJSON() as object] })
  const item = line?.kind === 'paragraph' ? line.content : []
  const at = $from.before()
  return void editor
    .chain()
    .insertContentAt({ from: at, to: $from.after() }, documentOf([{ kind: 'list', ordered, items: [item] }]).content ?? [])
    .setTextSelection(at + 2 + $from.parentOffset)
    .focus()
    .run()
}

const tools: readonly Tool[] = [
  { words: '小标题', on: (editor) => editor.isActive('heading'), run: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph').run() },
  { words: '加粗', on: (editor) => editor.isActive('strong'), run: (editor) => editor.chain().focus().toggleMark('strong').run() },
  { words: '列表', on: (editor) => inList(editor, false), run: (editor) => toggleList(editor, false) },
  { words: '步骤', on: (editor) => inList(editor, true), run: (editor) => toggleList(editor, true) },
  { words: '提示框', run: (editor) => insert(editor, { kind: 'callout', tone: 'info', title: '', content: [] }) },
  { words: '去问谁', run: (editor) => insert(editor, { kind: 'callout', tone: 'whom', title: '有问题问谁', content: [] }) },
  { words: '表格', run: (editor) => insert(editor, emptyTable) },
  { words: '电话', run: (editor) => insert(editor, { kind: 'call', label: '', fact: '' }) },
  { words: '链接', run: (editor) => insert(editor, { kind: 'link', to: 'article', target: '', words: '' }) },
]

type ToolbarProps = { editor: Editor; pickFact: () => void; addPicture: () => void }

function Toolbar({ editor, pickFact, addPicture }: ToolbarProps) {
  const on = useEditorState({ editor, selector: ({ editor: now }) => tools.map((tool) => tool.on?.(now) ?? null) })
  return (
    <div className={styles.toolbar} role='toolbar' aria-label='编辑工具'>
      <Button size='small' type='primary' onClick={pickFact}>
        引用资料
      </Button>
      {tools.map((tool, at) => (
        <Button
          key={tool.words}
          size='small'
          type={on[at] ? 'primary' : 'default'}
          ghost={on[at] === true}
          aria-pressed={on[at] ?? undefined}
          onClick={() => tool.run(editor)}
        >
          {tool.words}
        </Button>
      ))}
      <Button size='small' onClick={addPicture}>
        图片
      </Button>
    </div>
  )
}

type Props = {
  initial: Block[]
  facts: Record<string, Fact>
  pictures: Record<string, DeskPicture>
  change: (blocks: Block[]) => void
  learnFact: (fact: Fact) => void
  learnPicture: (picture: DeskPicture) => void
}

function pasteReduced(editorOf: () => Editor | null) {
  return (_view: unknown, event: ClipboardEvent): boolean => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    // Between two places of the editor our own nodes travel, facts included.
    if (html === '' || html.includes('data-pm-slice')) return false
    const blocks = blocksFromHtml(html)
    if (blocks.length === 0) return false
    const [only] = blocks
    const content = documentOf(blocks).content ?? []
    editorOf()
      ?.chain()
      .focus()
      .insertContent(blocks.length === 1 && only?.kind === 'paragraph' ? (content[0]?.content ?? []) : content)
      .run()
    return true
  }
}

/** Writes our blocks. Opened once with `initial`; from then on the editor holds the text and tells every change. */
export function BlockEditor({ initial, facts, pictures, change, learnFact, learnPicture }: Props) {
  const [taking, setTaking] = useState<((fact: Fact) => void) | null>(null)
  const [picturing, setPicturing] = useState(false)
  const made = useRef<Editor | null>(null)
  const editor = useEditor({
    extensions: editorExtensions,
    content: documentOf(initial),
    immediatelyRender: true,
    onCreate: ({ editor: created }) => {
      made.current = created
    },
    onUpdate: ({ editor: changed }) => change(blocksOf(changed.getJSON())),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': '正文', spellcheck: 'false' },
      handlePaste: pasteReduced(() => made.current),
    },
  })
  const knowledge = useMemo(() => ({ facts, pictures, pickFact: (take: (fact: Fact) => void) => setTaking(() => take) }), [facts, pictures])
  const insertFact = (fact: Fact) =>
    editor
      .chain()
      .focus()
      .insertContent({ type: 'factRef', attrs: { fact: fact.fact } })
      .run()
  return (
    <KnowledgeProvider value={knowledge}>
      <div className={styles.editor}>
        {/* The headings of the text stand under it. */}
        <h2 className='visually-hidden'>正文</h2>
        <Toolbar editor={editor} pickFact={() => setTaking(() => insertFact)} addPicture={() => setPicturing(true)} />
        <EditorContent editor={editor} className={styles.text} />
      </div>
      {taking && (
        <FactPicker
          close={() => setTaking(null)}
          take={(fact) => {
            learnFact(fact)
            taking(fact)
            setTaking(null)
          }}
        />
      )}
      {picturing && (
        <PictureDialog
          close={() => setPicturing(false)}
          take={(picture) => {
            learnPicture(picture)
            insert(editor, { kind: 'image', picture: picture.pictureId, alt: picture.alt })
            setPicturing(false)
          }}
        />
      )}
    </KnowledgeProvider>
  )
}
