import { Temporal } from 'temporal-polyfill';
import { mayOpenFile } from '@oikeuspolku/application';
import { isOpenItem, routeDeadline } from '@oikeuspolku/domain';
import type { Case, Language } from '@oikeuspolku/domain';
import { dateShort, instantShort, isMessageKey, routeWords, say, t } from '@oikeuspolku/language';
import type { ActionContext, Section } from '../action/action.js';
import { retentionWords } from '../case-register/register-words.js';
import { itemName } from '../action/item-name.js';
import { toldApart } from '../form/told-apart.js';
import { clockView } from './clock-view.js';
import { followUpView } from './follow-up-view.js';
import { messagesView } from './messages-view.js';
import { pauseRows } from './pause-rows.js';
import { askedItems, decidedItem, type Line } from './item-words.js';
import { tasksView } from './tasks-view.js';
import { actorName, timelineView } from './timeline-view.js';
import { waitingForSignature } from './waiting-words.js';

type Context = Omit<ActionContext, 'subjectId'>;

/** What each section shows beside its buttons. A new section does not compile without its view. */
const VIEWS: { readonly [S in Section]: (context: Context, base: string) => object } = {
  request: requestView,
  identity: identityView,
  tasks: tasksView,
  messages: messagesView,
  documents: documentsView,
  deadline: ({ opened, accounts, language }) => ({
    clocks: opened.case.items.flatMap((item) => {
      const clock = opened.clocks.get(item.itemId);
      return clock === undefined
        ? []
        : [
            clockView(
              clock,
              itemName(item, opened.registers, language),
              pauseRows(opened, item, accounts, language),
              language,
            ),
          ];
    }),
    routes: opened.case.routes.map((one) =>
      routeWords(one, routeDeadline(opened.case, one, opened.deadlines), language),
    ),
  }),
  decision: decisionView,
  timeline: ({ opened, accounts, language }) => ({ lines: timelineView(opened, accounts, language) }),
};

/** The view model of a section. */
export const sectionView = (section: Section, context: Context, base: string): object =>
  VIEWS[section](context, base);

const line = (language: Language, key: string, value: string | null | undefined): Line => ({
  label: say(language, key),
  value: value === null || value === undefined || value === '' ? t(language, 'common.notGiven') : value,
});

function requestView({ opened, language }: Context, base: string): object {
  const { case: current } = opened;
  const { content } = current;
  const birth = content.subject.birthDate;
  return {
    ...followUpView(opened, language, base),
    facts: [
      line(
        language,
        'console.case.received',
        instantShort(Temporal.Instant.from(current.receivedAt), language),
      ),
      line(language, 'console.case.ownNumber', current.ownNumber),
      line(language, 'console.case.channel', say(language, `channel.${current.channel}`)),
      line(language, 'console.case.subject', content.subject.name),
      line(
        language,
        'console.case.birthDate',
        birth === null ? null : dateShort(Temporal.PlainDate.from(birth)),
      ),
      line(language, 'console.case.requester', requesterWords(current, language)),
      line(language, 'console.case.delivery', say(language, `delivery.${current.delivery}`)),
      line(language, 'console.case.language', say(language, `layout.languageName.${current.language}`)),
    ],
    items: askedItems(opened, language),
  };
}

const requesterWords = (current: Case, language: Language): string => {
  const role = say(language, `requester.${current.requesterRole}`);
  return current.content.requester === null ? role : `${current.content.requester.name} (${role})`;
};

function identityView({ opened, accounts, language }: Context): object {
  const { identity, authority } = opened.case;
  return {
    facts: [
      line(language, 'console.identity.status', say(language, `identity-status.${identity.status}`)),
      line(language, 'console.identity.plan', say(language, `identity-plan.${identity.plan}`)),
      ...(identity.method === null
        ? []
        : [line(language, 'console.identity.method', say(language, `identity-method.${identity.method}`))]),
      ...(identity.document === null
        ? []
        : [
            line(
              language,
              'console.identity.document',
              say(language, `identity-document.${identity.document}`),
            ),
          ]),
      ...(identity.checkedOn === null
        ? []
        : [
            line(
              language,
              'console.identity.checkedOn',
              dateShort(Temporal.PlainDate.from(identity.checkedOn)),
            ),
          ]),
      ...(identity.checkedBy === null
        ? []
        : [
            line(
              language,
              'console.identity.checkedBy',
              actorName(identity.checkedBy.id, identity.checkedBy.role, accounts, language),
            ),
          ]),
      ...(authority === null
        ? []
        : [
            line(language, 'console.authority.result', say(language, `authority-result.${authority.result}`)),
          ]),
    ],
  };
}

function documentsView({ opened, language }: Context, base: string): object {
  const names = toldApart(
    opened.documents.map(({ code, issuedAt }) => {
      const name = isMessageKey(`letter.name.${code}`) ? say(language, `letter.name.${code}`) : code;
      return `${name}, ${instantShort(Temporal.Instant.from(issuedAt), language)}`;
    }),
  );
  return {
    documents: opened.documents.map(({ documentId }, at) => ({
      href: `${base}/documents/${documentId}`,
      name: names[at],
    })),
    files: opened.files.map(({ fileId, name, size, scan, source }) => ({
      href: mayOpenFile({ scan }) ? `${base}/files/${fileId}` : null,
      preview: `${base}/files/${fileId}/preview`,
      name,
      size,
      scan: say(language, `console.files.scan.${scan}`),
      source,
    })),
  };
}

function decisionView({ opened, language }: Context, base: string): object {
  return {
    retention: line(language, 'caseRegister.retention', retentionWords(opened.retention, language)),
    items: opened.case.items.map((item) => {
      const clock = opened.clocks.get(item.itemId);
      return {
        ...decidedItem(item, opened, language),
        // Nothing is owed any more on what was answered or withdrawn.
        refusalBy:
          isOpenItem(item) && clock?.refusalNoticeBy
            ? t(language, 'console.decision.refusalBy', { date: clock.refusalNoticeBy })
            : null,
      };
    }),
    certificates: opened.case.certificates.map((certificate) => ({
      state: say(language, `certificate-state.${certificate.state}`),
      waiting: waitingForSignature(opened.events, certificate, opened.facts.today, language),
      ground: say(language, `ground.${certificate.ground}.name`),
      number: certificate.number,
      returned:
        certificate.returnComment === null
          ? null
          : t(language, 'console.certificate.returned', { comment: certificate.returnComment }),
      preview: `${base}/certificates/${certificate.certificateId}`,
    })),
  };
}
