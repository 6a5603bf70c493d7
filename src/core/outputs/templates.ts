import * as z from 'zod';
import { defineOutput } from '../output.ts';

const source = {
  file: z.string().describe('Its path below the folder of templates.'),
  from: z
    .enum(['built-in', 'override', 'own'])
    .describe('Whether cop brings it, one of your own takes the place of one that cop brings, or it is all your own.'),
  drifted: z.boolean().describe('Whether the original has changed since it was copied.'),
};

const page = z.strictObject({
  ...source,
  scope: z
    .enum(['community', 'organisation', 'member'])
    .describe('What it is written once for: each community, the organisation, or a member who asks for it.'),
  title: z.string(),
  audience: z.enum(['organisers', 'members', 'everyone']).describe('Whom it is for.'),
  order: z.number().describe('Where it stands among the pages of its scope.'),
  summary: z.string().describe('What it is about, in one line.'),
  dated: z.boolean().describe('Whether it carries the day on which it was written.'),
  when: z.string().describe('What must be there for it to be written, as a path of the view; blank for nothing.'),
});

const partial = z.strictObject({
  ...source,
  name: z.string().describe('What it is called by: `{{> name}}`.'),
  summary: z.string().describe('What its first comment says; blank where it has none.'),
});

const call = z.strictObject({
  name: z.string(),
  summary: z.string().describe('What it does.'),
  example: z.string().describe('How it is written.'),
});

export default defineOutput({
  command: 'templates',
  summary: 'Everything that pages are made of, and what of it is your own.',
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    folder: z.string().nullable().describe('The folder of your own templates; null where there is none.'),
    pages: z.array(page).describe('By scope, then in their order.'),
    partials: z.array(partial).describe('Parts that pages share.'),
    blocks: z.array(call).describe('Words that begin a block in a template.'),
    helpers: z.array(call).describe('What a template may call.'),
  }),
});
