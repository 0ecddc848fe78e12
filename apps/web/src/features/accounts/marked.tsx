import Box from '@mui/material/Box';
import { marksIn, type TextMark } from './marks-in.js';

/** Text with the matched pieces marked by weight and a line, not by colour alone. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly TextMark[] }) {
  return marksIn(text, marks).map((part, at) =>
    part.marked ? (
      <Box key={at} component="mark" sx={{ background: 'none', color: 'inherit', fontWeight: 700, textDecoration: 'underline', textDecorationThickness: 2, textUnderlineOffset: '3px' }}>
        {part.text}
      </Box>
    ) : (
      part.text
    ),
  );
}
