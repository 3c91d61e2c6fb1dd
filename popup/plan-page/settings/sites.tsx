import { cloudOfHost, OPTIONAL_HOSTS } from '../../../src/admin-center/hosts.ts';
import { camel } from '../../../src/guidance/text.ts';
import { namedClouds } from '../../../src/policy/named-clouds.ts';
import type { App } from '../../shared/app-state.ts';
import { turnHosts } from '../../shared/site-access.ts';
import { Line, Toggle } from './setting-line.tsx';

/** The optional hosts: another address of the worldwide cloud, those of clouds that are named, and what is allowed. */
export function Sites({ app }: { app: App }) {
  const { translator, stored, policy, allowed } = app.state;
  const { t } = translator;
  const named = ['worldwide', ...namedClouds(stored, policy)];
  return OPTIONAL_HOSTS.flatMap((host) => {
    const cloud = cloudOfHost(host) ?? 'worldwide';
    const isOn = allowed.includes(host);
    if (!isOn && !named.includes(cloud)) return [];
    const id = `site-${host}`;
    return (
      <Line
        key={host}
        app={app}
        title={t('sites_panelOn', { site: host })}
        hint={t(`cloud_${camel(cloud)}`)}
        for={id}
      >
        <Toggle id={id} isOn={isOn} onTurn={(on) => void turnHosts(app, [host], on)} />
      </Line>
    );
  });
}
