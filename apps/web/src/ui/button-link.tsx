import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';

/** A button that leads to a page of ours: a link for the keyboard, the middle button and a screen reader. */
export const ButtonLink = createLink(Button);
