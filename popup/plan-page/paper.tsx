import { render } from 'preact';
import type { Block, BlockCell, BlockItem } from '../../src/exports/blocks.ts';
import { planDocument } from '../../src/exports/document.ts';
import { planExport } from '../../src/exports/plan-export.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { doneIn } from '../../src/views/now/done.ts';
import { Logo } from '../../src/ui/picture.tsx';
import type { App } from '../shared/app-state.ts';

/**
 * The plan on paper: made when the browser is about to print, gone afterwards. It is a document of its own, since what
 * stands on the screen has controls and is cut where it scrolls. Returns what takes the listeners away.
 */
export function watchPrinting(app: App): () => void {
  let paper: HTMLElement | undefined;
  const put = () => {
    paper = document.createElement('div');
    paper.className = 'paper';
    render(<Paper app={app} />, paper);
    document.body.append(paper);
  };
  const take = () => {
    paper?.remove();
    paper = undefined;
  };
  addEventListener('beforeprint', put);
  addEventListener('afterprint', take);
  return () => {
    removeEventListener('beforeprint', put);
    removeEventListener('afterprint', take);
    take();
  };
}

function Paper({ app: { state } }: { app: App }) {
  const { stored, guide, translator, context } = state;
  const plan = currentPlan(stored);
  const isDone = doneIn(plan, guide.steps);
  const from = planExport({ planId: plan.id, plan, guide, isDone, translator, context });
  return (
    <>
      <p class="paper-brand">
        <Logo /> {translator.t('extension_name')}
      </p>
      {planDocument(from, { onPaper: true }).map((block, at) => (
        <PaperBlock key={at} block={block} />
      ))}
    </>
  );
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return <h1 dir="auto">{block.text}</h1>;
    case 'heading':
      return (
        <h2 dir="auto">
          {block.text} {block.aside && <small>{block.aside}</small>}
        </h2>
      );
    case 'lead':
    case 'note':
      return (
        <p dir="auto">
          <strong>{block.text}</strong>
        </p>
      );
    case 'paragraph':
      return <p dir="auto">{block.text}</p>;
    case 'facts':
      return (
        <dl>
          {block.items.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'now':
      return <PaperNow block={block} />;
    case 'list':
      return <PaperList block={block} />;
    case 'table':
      return <PaperTable block={block} />;
  }
}

function PaperList({ block: { isNumbered, items } }: { block: Extract<Block, { kind: 'list' }> }) {
  if (isNumbered) return <ol class="paper-columns">{itemsOf(items)}</ol>;
  return <ul class={items.every(isShort) ? 'paper-pairs' : undefined}>{itemsOf(items)}</ul>;
}

function PaperNow({ block: { label, due, text, refs, items } }: { block: Extract<Block, { kind: 'now' }> }) {
  return (
    <section class="paper-now">
      <p>
        <strong>{label}</strong> <strong class="paper-day">{due}</strong>
      </p>
      <h2 dir="auto">
        {text}
        <Refs refs={refs} />
      </h2>
      <ul>{itemsOf(items)}</ul>
    </section>
  );
}

function PaperTable({ block: { head, rows } }: { block: Extract<Block, { kind: 'table' }> }) {
  const cell = ({ text, refs }: BlockCell, at: number) => (
    <td key={at} dir="auto">
      {text}
      <Refs refs={refs} />
    </td>
  );
  return (
    <table>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text}>{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>{row.map(cell)}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** A box to tick without a day: two of them share a line. */
function isShort({ done, day }: BlockItem): boolean {
  return done !== undefined && day === undefined;
}

function itemsOf(items: readonly BlockItem[]) {
  return items.map((item, at) => (
    <li key={at} class={item.done === undefined ? undefined : 'paper-box'} dir="auto">
      {item.done !== undefined && <span class="paper-tick">{item.done ? '☑' : '☐'}</span>}
      {item.strong && <strong>{item.strong} </strong>}
      {item.text}
      <Refs refs={item.refs} />
      {item.day && <strong class="paper-day">{item.day}</strong>}
      {item.href && <span class="paper-address"> {item.href}</span>}
    </li>
  ));
}

function Refs({ refs = [] }: { refs?: readonly number[] | undefined }) {
  return refs.length > 0 ? <sup>{refs.join(', ')}</sup> : null;
}
