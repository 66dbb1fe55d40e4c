import { Button, type ButtonProps } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { forwardRef } from 'react';

/** A button whose act takes a while. It keeps the focus meanwhile: one that is disabled, as `loading` does, loses it. */
export const ActButton = forwardRef<HTMLButtonElement, { busy: boolean } & ButtonProps>(
  ({ busy, startIcon, ...button }, ref) => (
    <Button {...button} ref={ref} aria-disabled={busy} startIcon={busy ? <ArrowClockwise /> : startIcon} />
  ),
);
ActButton.displayName = 'ActButton';
