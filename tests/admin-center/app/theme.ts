import { createTheme, type Theme } from '@fluentui/react';
import { options } from './options.ts';

const fonts = "'Segoe UI', 'Open Sans', 'Liberation Sans', Arial, sans-serif";

const light = {
  themePrimary: '#0f6cbd',
  themeDarkAlt: '#0e619f',
  themeDark: '#0f548c',
  themeDarker: '#0c3b5e',
};

/** Fluent 8 has no dark theme of its own: its neutral scale turned round. */
const dark = {
  themePrimary: '#62abf5',
  themeDarkAlt: '#77b7f7',
  themeDark: '#96c6fa',
  themeDarker: '#b4d6fa',
  themeLighter: '#082338',
  themeLighterAlt: '#061a2b',
  themeLight: '#0e4775',
  neutralLighterAlt: '#292827',
  neutralLighter: '#323130',
  neutralLight: '#3b3a39',
  neutralQuaternaryAlt: '#484644',
  neutralQuaternary: '#605e5c',
  neutralTertiaryAlt: '#797775',
  neutralTertiary: '#a19f9d',
  neutralSecondary: '#d2d0ce',
  neutralPrimaryAlt: '#e1dfdd',
  neutralPrimary: '#ffffff',
  neutralDark: '#f3f2f1',
  black: '#ffffff',
  white: '#1b1a19',
};

export const theme: Theme = createTheme({
  palette: options.dark ? dark : light,
  isInverted: options.dark,
  rtl: options.rightToLeft,
  defaultFontStyle: { fontFamily: fonts },
});
