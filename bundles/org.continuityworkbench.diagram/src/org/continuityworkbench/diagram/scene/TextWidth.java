/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.scene;

import java.util.Arrays;

/**
 * Width of text from a table of our own, so that a picture has the same bytes on every machine. The table holds a wide sans-serif face: on
 * a screen with a narrower one, text leaves some air and never runs over its box.
 */
public final class TextWidth {

    /** Thousandths of the font size for the characters 32 to 126 and 160 to 255. */
    private static final String REGULAR = """
            318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337
            337 838 838 838 531 1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732
            684 989 685 611 685 390 337 390 838 500 500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635
            635 411 521 392 634 592 818 592 592 525 636 337 636 838 318 401 636 636 636 636 337 500 500 1000 471 612 838 0
            1000 500 500 838 401 401 500 636 636 318 500 401 471 612 969 969 969 531 684 684 684 684 684 684 974 698 632
            632 632 632 295 295 295 295 775 748 787 787 787 787 787 838 787 732 732 732 732 611 605 630 613 613 613 613
            613 613 982 550 615 615 615 615 278 278 278 278 612 634 612 612 612 612 612 838 612 634 634 634 634 592 635
            592""";

    private static final String BOLD = """
            348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 696 696 696 696 696 696 696 400
            400 838 838 838 580 1000 774 762 734 830 683 683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812
            774 1103 771 724 725 457 365 457 838 500 500 675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716
            716 493 595 478 712 652 924 645 652 582 712 365 712 838 348 456 696 696 636 696 365 500 500 1000 564 646 838 0
            1000 500 500 838 438 438 500 736 636 380 500 438 564 646 1035 1035 1035 580 774 774 774 774 774 774 1085 734
            683 683 683 683 372 372 372 372 838 837 850 850 850 850 850 838 850 812 812 812 812 724 738 719 675 675 675
            675 675 675 1048 593 678 678 678 678 343 343 343 343 687 712 687 687 687 687 687 838 687 712 712 712 712 652
            716 652""";

    private static final int OTHER = 1000;
    private static final int[] REGULAR_WIDTHS = widths(REGULAR);
    private static final int[] BOLD_WIDTHS = widths(BOLD);

    private TextWidth() {
    }

    /**
     * Width of a line of text.
     *
     * @param text one line
     * @param size font size
     * @param bold true for the bold face
     * @return width in the unit of the font size
     */
    public static double of(String text, double size, boolean bold) {
        int[] table = bold ? BOLD_WIDTHS : REGULAR_WIDTHS;
        long thousandths = text.codePoints().mapToLong(c -> width(table, c)).sum();
        return thousandths * size / 1000;
    }

    /** The text, shortened with an ellipsis so that it is not wider than {@code available}; empty if not even the ellipsis fits. */
    public static String fit(String text, double size, boolean bold, double available) {
        if (of(text, size, bold) <= available) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String shorter = text.substring(0, end).stripTrailing() + "\u2026";
            if (of(shorter, size, bold) <= available) {
                return shorter;
            }
        }
        return "";
    }

    private static int width(int[] table, int character) {
        if (character >= 32 && character <= 126) {
            return table[character - 32];
        } else if (character >= 160 && character <= 255) {
            return table[character - 160 + 95];
        }
        return OTHER;
    }

    private static int[] widths(String table) {
        return Arrays.stream(table.split("\\s+")).mapToInt(Integer::parseInt).toArray();
    }
}
