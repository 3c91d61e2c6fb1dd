import { DefaultButton, Dialog, DialogFooter, DialogType, PrimaryButton } from '@fluentui/react';
import type { ReactElement } from 'react';
import { text } from '../texts.ts';

/** A real modal dialog. Open while there is a product; cancels nothing. */
export function CancelDialog(props: { product: string | undefined; onClose: () => void }): ReactElement {
  return (
    <Dialog
      hidden={props.product === undefined}
      onDismiss={props.onClose}
      dialogContentProps={{
        type: DialogType.normal,
        title: text('cancelSubscription'),
        subText: props.product,
        closeButtonAriaLabel: text('close'),
      }}
      minWidth={460}
      modalProps={{ isBlocking: true }}
    >
      <DialogFooter>
        <PrimaryButton text={text('cancelSubscription')} onClick={props.onClose} />
        <DefaultButton text={text('close')} onClick={props.onClose} />
      </DialogFooter>
    </Dialog>
  );
}
