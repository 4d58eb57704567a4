import { SERVICE_GROUPS, type Language, type RegisterRecord } from '@oikeuspolku/domain';
import { compareNames, isMessageKey, say, t } from '@oikeuspolku/language';
import { listOfValues, textOf, type FieldError } from '@oikeuspolku/web';
import { EMPTY_REQUEST, withRequest } from '../draft/draft.js';
import { NAME_MAX, tooLong, type Choice, type Step } from './step.js';

/** A service as it is chosen, with the official name of its register. */
export interface OfferedService {
  /** `<register id>/<service code>`. */
  readonly value: string;
  readonly group: string;
  readonly name: string;
  readonly registerName: string;
  readonly keywords: string;
}

/** Services in everyday words of all registers of an organisation. */
export function offeredServices(
  registers: readonly RegisterRecord[],
  language: Language,
): readonly OfferedService[] {
  return registers.flatMap((register) =>
    register.services.map((service) => ({
      value: `${register.registerId}/${service.code}`,
      group: service.group,
      name: service.names[language],
      registerName: register.notice.name,
      keywords: service.keywords[language].join(' '),
    })),
  );
}

const UNKNOWN = 'unknown';

/** C3: which service the information is from. The register may be unknown: a handler finds it. */
export const serviceStep: Step = {
  id: 'service',
  template: 'request/service.njk',
  isAnswered: (draft, index) => {
    const request = draft.requests[index];
    return (
      request !== undefined &&
      (request.unknownService || request.services.length > 0 || request.otherService !== '')
    );
  },
  heading: (_draft, { language }) => t(language, 'citizen.service.heading'),
  values: (draft, { place }) => {
    const request = draft.requests[place.index] ?? EMPTY_REQUEST;
    return {
      service: [...request.services, ...(request.unknownService ? [UNKNOWN] : [])],
      other: request.otherService,
    };
  },
  read(form, draft, { facts, language, place }) {
    const offered = offeredServices(facts.registers, language).map((service) => service.value);
    const chosen = listOfValues(form, 'service');
    const services = chosen.filter((value) => offered.includes(value));
    const other = textOf(form, 'other');
    const unknown = chosen.includes(UNKNOWN);
    const errors: (FieldError | null)[] = [
      unknown && services.length > 0 ? { field: 'service', code: 'E04' } : null,
      !unknown && services.length === 0 && other === '' ? { field: 'service', code: 'E03' } : null,
      tooLong('other', other, NAME_MAX),
    ];
    const found = errors.filter((error) => error !== null);
    if (found.length > 0) return { ok: false, errors: found };
    const request = draft.requests[place.index] ?? EMPTY_REQUEST;
    return {
      ok: true,
      draft: withRequest(draft, place.index, {
        ...request,
        services,
        unknownService: unknown,
        otherService: other,
      }),
    };
  },
  view: (values, _draft, { facts, language }) => {
    const chosen = listOfValues(values, 'service');
    const offered = offeredServices(facts.registers, language);
    const groups = SERVICE_GROUPS.map((group) => ({
      name: groupName(group, language),
      services: offered
        .filter((service) => service.group === group)
        .sort((one, other) => compareNames(one.name, other.name, language))
        .map((service) => choiceOf(service, chosen, language)),
    }));
    return {
      groups: groups
        .filter((group) => group.services.length > 0)
        .map((group, index) => ({ ...group, number: index + 1 })),
      unknown: {
        value: UNKNOWN,
        text: t(language, 'citizen.service.unknown'),
        checked: chosen.includes(UNKNOWN),
      },
    };
  },
  fileFields: () => [],
};

/** A tick box that a script can find by everyday words. */
interface ServiceChoice extends Choice {
  readonly keywords: string;
}

function choiceOf(service: OfferedService, chosen: readonly string[], language: Language): ServiceChoice {
  return {
    value: service.value,
    text: service.name,
    checked: chosen.includes(service.value),
    keywords: service.keywords,
    hint: { text: t(language, 'citizen.service.officialName', { name: service.registerName }) },
  };
}

function groupName(group: string, language: Language): string {
  const key = `service-group.${group}`;
  return isMessageKey(key) ? say(language, key) : t(language, 'citizen.service.group.other');
}
