import { describe, expect, it } from '@jest/globals';
import { aCase, PEOPLE } from '@oikeuspolku/testing';
import { Temporal } from 'temporal-polyfill';
import type { RequestedRight } from '../right/right.js';
import { answeredParts, deliveredAnswers, givesData, replyObstacle, replyPartOf } from './reply-content.js';
import type { Case } from './state.js';
import type { Outcome } from './vocabulary.js';
import { OUTCOMES } from './vocabulary.js';

const access = aCase().about('access').about('erasure');
const delivered = access.tasked('item-1').delivered({ fileIds: ['file-1', 'file-2'] });
const part = (told: { readonly build: () => Case }) => {
  const current = told.build();
  return replyPartOf(current, current.items[0]!);
};

describe('data are given', () => {
  it('by access and portability that are granted, wholly or partly, and by nothing else', () => {
    const rights: readonly RequestedRight[] = ['access', 'portability', 'erasure', 'not-sure'];
    const giving = rights.flatMap((right) =>
      OUTCOMES.filter((outcome: Outcome) => givesData({ right, outcome })).map(
        (outcome) => `${right} ${outcome}`,
      ),
    );
    expect(giving).toEqual([
      'access granted',
      'access partly-granted',
      'portability granted',
      'portability partly-granted',
    ]);
    expect(givesData({ right: 'access', outcome: null })).toBe(false);
  });
});

describe('what owners delivered for an item', () => {
  it('comes from answered tasks, about that item, where something was found', () => {
    const told = access
      .tasked('item-1', 'item-2')
      .tasked('item-1')
      .tasked('item-1')
      .delivered({ text: 'A' })
      .delivered({ text: 'B', kind: 'no-data' }, 'task-2')
      .delivered({ text: 'C' }, 'task-3')
      .act({ type: 'task-answer-undone', taskId: 'task-3' }, PEOPLE.owner);
    expect(
      deliveredAnswers(told.build().tasks, 'item-1').map(({ taskId, itemId, text }) => [
        taskId,
        itemId,
        text,
      ]),
    ).toEqual([['task-1', 'item-1', 'A']]);
  });
});

describe('the part of a reply', () => {
  it('holds texts and files of a granted item', () => {
    expect(part(delivered.decided('granted'))).toMatchObject({
      item: { itemId: 'item-1' },
      texts: [{ taskId: 'task-1', text: 'Arvosanat ja opintosuoritukset.' }],
      fileIds: ['file-1', 'file-2'],
      withheld: [],
    });
  });

  it('leaves withheld files out and gives the released wording', () => {
    const withheld = [{ fileId: 'file-2', description: 'liite', ground: 'THIRD_PARTY' }];
    const released = [{ taskId: 'task-1', text: 'Arvosanat.' }];
    expect(part(delivered.decided('partly-granted', 'item-1', { withheld, released }))).toMatchObject({
      texts: [{ taskId: 'task-1', text: 'Arvosanat.' }],
      fileIds: ['file-1'],
      withheld,
    });
    const other = [{ taskId: 'task-9', text: 'Muuta.' }];
    expect(part(delivered.decided('granted', 'item-1', { released: other })).texts).toEqual([
      { taskId: 'task-1', text: 'Arvosanat ja opintosuoritukset.' },
    ]);
  });

  it('leaves out texts that say nothing, and names a file once', () => {
    const twice = delivered
      .tasked('item-1')
      .delivered({ text: ' ', fileIds: ['file-2', 'file-3'] }, 'task-2')
      .decided('granted');
    expect(part(twice)).toMatchObject({
      texts: [{ taskId: 'task-1' }],
      fileIds: ['file-1', 'file-2', 'file-3'],
    });
    expect(part(twice).texts).toHaveLength(1);
  });

  it('holds nothing of an item that gives no data, but tells what was withheld', () => {
    const withheld = [{ fileId: 'file-2', description: 'liite', ground: 'THIRD_PARTY' }];
    expect(part(delivered.decided('refused', 'item-1', { withheld }))).toMatchObject({
      texts: [],
      fileIds: [],
      withheld,
    });
  });
});

describe('the data of a reply', () => {
  const on = (day: string) => Temporal.PlainDate.from(day);
  const sent = delivered.decided('granted').released('item-1').sent('item-1');

  it('are those of the items that were answered with data', () => {
    expect(answeredParts(sent.build()).map(({ item }) => item.itemId)).toEqual(['item-1']);
    expect(answeredParts(delivered.decided('granted').released('item-1').build())).toEqual([]);
    expect(
      answeredParts(sent.decided('granted', 'item-2').sent('item-2').build()).map(({ item }) => item.itemId),
    ).toEqual(['item-1']);
  });

  it('open until the last day and not after it', () => {
    expect(replyObstacle(sent.build(), on('2026-05-03'))).toBeNull();
    expect(replyObstacle(sent.build(), on('2026-05-04'))).toBe('expired');
  });

  it('do not open before there is a reply, without a last day, or where nothing was given', () => {
    expect(replyObstacle(delivered.build(), on('2026-04-01'))).toBe('no-reply');
    const current = sent.build();
    expect(
      replyObstacle({ ...current, reply: { ...current.reply!, openUntil: null } }, on('2026-04-01')),
    ).toBe('no-reply');
    expect(replyObstacle(access.decided('no-data').sent('item-1').build(), on('2026-04-01'))).toBe(
      'no-reply',
    );
  });

  it('do not open to the guardian of a grown-up, expired or not', () => {
    const grown = aCase()
      .about('access')
      .byGuardian('2008-04-01')
      .tasked()
      .delivered()
      .decided('granted')
      .released()
      .sent();
    expect(replyObstacle(grown.build(), on('2026-03-31'))).toBeNull();
    expect(replyObstacle(grown.build(), on('2026-04-01'))).toBe('guardianship-ended');
    expect(replyObstacle(grown.build(), on('2026-06-01'))).toBe('guardianship-ended');
  });
});
