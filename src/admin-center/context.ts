import type { Cloud } from '../guidance/model.ts';
import { cloudOfHost } from './hosts.ts';
import type { LinkContext } from './links.ts';
import { adminRoute, domainName } from './routes.ts';

/** Where the admin stands, read from a page's address. Away from any admin center: the worldwide one. */
export function contextOf(href: string | undefined): LinkContext {
  const { cloud, host, delegatedOrg } = adminRoute(href ?? '');
  return { cloud: cloud ?? 'worldwide', ...(host && { host }), ...(delegatedOrg && { delegatedOrg }) };
}

/** The context as it is once the clouds of the two tenants are said: those hold, wherever the admin stands. */
export function inClouds(context: LinkContext, clouds: { old?: Cloud; new?: Cloud }): LinkContext {
  return {
    ...context,
    cloud: clouds.old ?? context.cloud,
    ...(clouds.new && { newCloud: clouds.new }),
  };
}

/** The context as query parameters, to carry it into the guide's own tab. */
export function contextQuery({ host, delegatedOrg }: LinkContext): string {
  const query = new URLSearchParams();
  if (host) query.set('host', host);
  if (delegatedOrg) query.set('org', delegatedOrg);
  return query.toString();
}

/** Reads `contextQuery` back. Checked like any input: an unknown host or a strange name counts as none. */
export function contextFromQuery(search: string): LinkContext {
  const query = new URLSearchParams(search);
  const host = query.get('host') ?? '';
  const cloud = cloudOfHost(host);
  const delegatedOrg = domainName(query.get('org'));
  return {
    cloud: cloud ?? 'worldwide',
    ...(cloud && { host }),
    ...(cloud && delegatedOrg && { delegatedOrg }),
  };
}
