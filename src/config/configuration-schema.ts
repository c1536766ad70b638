import * as v from 'valibot';
import { languageTags } from './languages.ts';
import { guid, is, anyObject, object, optional, plainText, text } from './schema-parts.ts';

const colour = v.pipe(
  text,
  v.regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, is('not-a-colour')),
  v.toLowerCase(),
  v.transform((value) => (value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value)),
);

/** No user name before the host, nothing that could leave an attribute or hide where it leads. */
const httpsUrl = v.pipe(
  text,
  v.maxLength(2000, is('too-long')),
  v.regex(/^https:\/\/[\p{L}\p{N}][\p{L}\p{N}.-]*(:\d{1,5})?([/?#][^\s"'<>\\`]*)?$/iu, is('not-https')),
);

const email = v.pipe(
  text,
  v.maxLength(254, is('too-long')),
  v.regex(/^[^\s@<>()[\]",:;\\?&%]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, is('not-an-email')),
);

const phone = v.pipe(text, v.regex(/^(?=(\D*\d){3})[+\d(][\d ()/.,x-]{1,39}$/, is('not-a-phone-number')));

const aaguids = v.pipe(
  v.array(guidOfModel(), is('not-a-list')),
  v.check((list) => new Set(list).size === list.length, is('repeated')),
);

/** The AAGUID of all zeros is one that exists: keys without attestation. */
function guidOfModel() {
  return v.pipe(text, v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, is('not-a-guid')), v.toLowerCase());
}

const helpdesk = object({ phone: optional(phone), email: optional(email), url: optional(httpsUrl) });

const common = {
  $schema: v.optional(v.unknown()),
  practice: v.optional(v.boolean(is('not-true-or-false')), false),
  /** The helpdesk's room reads the same file and judges this itself: nothing of it is loaded with the first screen (M2). */
  helpdesk: optional(anyObject),
  /** The administrator's doors read this one. */
  setup: optional(anyObject),
  routes: optional(object({ companion: optional(v.pipe(text, v.regex(/^[a-p]{32}$/, is('not-an-extension-id')))) })),
  acceptedKeys: optional(
    object({
      attestation: v.optional(v.picklist(['any', 'required'], is('not-an-attestation')), 'any'),
      allow: v.optional(aaguids, []),
      block: v.optional(aaguids, []),
    }),
  ),
  languages: v.optional(
    v.pipe(
      v.array(v.picklist(languageTags, is('not-a-language')), is('not-a-list')),
      v.nonEmpty(is('empty')),
      v.check((list) => new Set(list).size === list.length, is('repeated')),
    ),
    [...languageTags],
  ),
};

const organisation = { accent: optional(colour), helpdesk: optional(helpdesk) };

/** The schema of `config.json` as the employees' page judges it. */
export const liveSchema = object({
  ...common,
  tenantId: guid,
  clientId: guid,
  organisation: object({ ...organisation, name: plainText }),
});

/** Practice needs no ids; those that are there are judged all the same, and then not used (M1). */
export const practiceSchema = object({
  ...common,
  tenantId: optional(guidOfModel()),
  clientId: optional(guidOfModel()),
  organisation: optional(object({ ...organisation, name: optional(plainText) })),
});
