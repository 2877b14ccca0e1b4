import { Fragment } from 'react';

interface Words { text: string; bold?: boolean; quiet?: boolean }
type Lines = string | Words[] | Words[][];
interface Column { head: string; share: number; align?: 'left' | 'center' | 'right' }
type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; words: Words[] }
  | { kind: 'table'; columns: Column[]; rows: Lines[][] }
  | { kind: 'contents' | 'new-page' }
  | { kind: 'signature'; lines: string[] };

/** A document in the layout of official ones, as the API tells it. */
export interface Official { head: { title: string; subtitle?: string }; blocks: Block[] }

/** On screen a sheet of paper, on the printer A4 with the margins of GB/T 9704. Always in Chinese, as the Word file is. */
export function OfficialPage({ official: { head, blocks } }: { official: Official }) {
  return (
    <article className="official" lang="zh-CN">
      <h1>{head.title.split('\n').map((line) => <span key={line}>{line}</span>)}</h1>
      {head.subtitle && <p className="under">{head.subtitle}</p>}
      {blocks.map((block, index) => <Part key={index} block={block} />)}
    </article>
  );
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4' | 'h5';
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph': return <p><Runs words={block.words} /></p>;
    case 'signature': return <div className="signature">{block.lines.map((line) => <p key={line}>{line}</p>)}</div>;
    case 'table': return <Table columns={block.columns} rows={block.rows} />;
    default: return null;
  }
}

function Table({ columns, rows }: { columns: Column[]; rows: Lines[][] }) {
  return (
    <table>
      <colgroup>{columns.map((column, index) => <col key={index} style={{ width: `${column.share}%` }} />)}</colgroup>
      <thead><tr>{columns.map(({ head }, index) => <th key={index} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>{cells.map((cell, index) => <td key={index} className={columns[index]?.align ?? 'left'}><Cell lines={cell} /></td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ lines }: { lines: Lines }) {
  if (typeof lines === 'string') return lines;
  const all = Array.isArray(lines[0]) ? (lines as Words[][]) : [lines as Words[]];
  return all.map((words, index) => <Fragment key={index}>{index > 0 && <br />}<Runs words={words} /></Fragment>);
}

const Runs = ({ words }: { words: Words[] }) => words.map(({ text, bold, quiet }, index) => (
  bold ? <b key={index}>{text}</b> : quiet ? <span key={index} className="mut">{text}</span> : <Fragment key={index}>{text}</Fragment>
));
