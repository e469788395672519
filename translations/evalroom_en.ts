<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%1 enters %n objective points for &quot;%2&quot;.</source>
        <translation>
            <numerusform>%1 enters one objective point for &quot;%2&quot;.</numerusform>
            <numerusform>%1 enters %n objective points for &quot;%2&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>The PIN is not right. Type it again with care: %n tries are left.</source>
        <translation>
            <numerusform>The PIN is not right. Type it again with care: one try is left.</numerusform>
            <numerusform>The PIN is not right. Type it again with care: %n tries are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of people</extracomment>
        <translation>
            <numerusform>%1 and one more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>All %n members have submitted their sheets.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n members have entered the same points.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message numerus="yes">
        <source>The sum is rounded half up to %n decimals (四舍五入).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracePoints</name>
    <message numerus="yes">
        <source>Each member gave points alone, on a sealed sheet. What counts is their mean, rounded half up to %n decimals (四舍五入).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n members on, one highest and one lowest value is left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracePrice</name>
    <message numerus="yes">
        <source>All %n prices count in the mean.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rounded half up to %n decimals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimals, never below 0)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = lowest price ÷ price × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimals)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::BidderHeader</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::CompetitionPage</name>
    <message numerus="yes">
        <source>With fewer than %n valid bids the committee may find that competition is obviously lacking, and reject all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bids are valid:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::ConflictsPage</name>
    <message numerus="yes">
        <source>%n bidders are still without an answer.</source>
        <translation>
            <numerusform>%n bidder is still without an answer.</numerusform>
            <numerusform>%n bidders are still without an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::ExplainPage</name>
    <message numerus="yes">
        <source>%n scores are still to be explained.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::FindBar</name>
    <message numerus="yes">
        <source>%n pages are pictures without text and cannot be searched.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::ItemsPage</name>
    <message numerus="yes">
        <source>Your points are in. On %n items the members differ (≠).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::LogView</name>
    <message numerus="yes">
        <source>Searching: %n found so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::MotionCard</name>
    <message numerus="yes">
        <source>It passes with more than half of all %n members.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::OpinionPage</name>
    <message numerus="yes">
        <source>⚠ The text was too long: %n characters were left out at the end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::OverPage</name>
    <message numerus="yes">
        <source>Please stay a moment: %n entries of yours are still on their way to the centre.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetDesk</name>
    <message numerus="yes">
        <source>%n cells are still open.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have to be put right.</source>
        <extracomment>Of the open cells</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ All %n cells are filled in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells without a judgement become passed. What has failed stays failed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetPage</name>
    <message numerus="yes">
        <source>%n cells differ from the sheet that you have submitted. That one counts until you submit again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetSummary</name>
    <message numerus="yes">
        <source>✓ passed in all %n items</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ failed in %n items</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::WaitsPanel</name>
    <message numerus="yes">
        <source>Closed at %1. It counts what stood in the log at checkpoint %2 (%n entries).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarms</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
