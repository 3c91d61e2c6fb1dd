/* global PANEL_TEXTS, chrome */
import { Button, Card, CardHeader, FluentProvider, Text, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The whole panel as one content script on every page, drawn with the page's own kind of components. */
function Panel() {
  const [hash, setHash] = useState(location.hash);
  const [isOpen, setOpen] = useState(true);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    navigation.addEventListener('navigatesuccess', follow);
    chrome.storage.local.get('isOpen').then((stored) => setOpen(stored.isOpen !== false));
    return () => removeEventListener('hashchange', follow);
  }, []);
  const lines = PANEL_TEXTS[hash];
  if (!lines || !isOpen) return null;
  const [title, ...others] = lines;
  const style = { position: 'fixed', right: 16, bottom: 16, zIndex: 10000, width: 360 };
  return (
    <section style={style}>
      <Card>
        <CardHeader header={<Text weight="semibold">{title}</Text>} />
        {others.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        <Button appearance="primary" onClick={() => setOpen(false)}>
          {title}
        </Button>
      </Card>
    </section>
  );
}

const host = document.createElement('tenant-transfer-guide');
const root = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
document.body.append(host);
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <Panel />
  </FluentProvider>,
);
