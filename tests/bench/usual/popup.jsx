/* global POPUP_TEXTS, chrome */
import { Button, Divider, FluentProvider, Text, Title3, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The popup: what is stored is read, and then it is drawn. */
function Popup() {
  const [stored, setStored] = useState(null);
  useEffect(() => {
    chrome.storage.local.get().then(setStored);
  }, []);
  if (!stored) return null;
  const [title, ...lines] = POPUP_TEXTS;
  return (
    <main style={{ width: 400, padding: 16, display: 'grid', gap: 8 }}>
      <Title3>{title}</Title3>
      <Divider />
      {lines.map((line, index) => (
        <Text key={index}>{line}</Text>
      ))}
      <Button appearance="primary" onClick={() => close()}>
        {title}
      </Button>
    </main>
  );
}

createRoot(document.getElementById('root')).render(
  <FluentProvider theme={webLightTheme}>
    <Popup />
  </FluentProvider>,
);
