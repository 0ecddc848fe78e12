import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';

/** A link to a page of ours with a typed address and MUI's `sx`; a middle click opens a tab as everywhere. */
export const PageLink = createLink(styled('a')({}));
