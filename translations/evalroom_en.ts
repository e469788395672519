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
    <name>CompareWords</name>
    <message numerus="yes">
        <source>The unit price is %1 yuan. The mean of the %n others is %2 yuan, so it is off by %3.</source>
        <translation>
            <numerusform>The unit price is %1 yuan. The one other is %2 yuan, so it is off by %3.</numerusform>
            <numerusform>The unit price is %1 yuan. The mean of the %n others is %2 yuan, so it is off by %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Envelopes</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Names of bidders</extracomment>
        <translation>
            <numerusform>%1 and one more</numerusform>
            <numerusform>%1 and %n more</numerusform>
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
    <name>PackageFacts</name>
    <message numerus="yes">
        <source>%n bidders</source>
        <translation>
            <numerusform>%n bidder</numerusform>
            <numerusform>%n bidders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents, %1</source>
        <extracomment>How many, and how large they are together</extracomment>
        <translation>
            <numerusform>%n document, %1</numerusform>
            <numerusform>%n documents, %1</numerusform>
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
    <name>Prices</name>
    <message numerus="yes">
        <source>… and %n more lines.</source>
        <translation>
            <numerusform>… and one more line.</numerusform>
            <numerusform>… and %n more lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignBlocks</name>
    <message numerus="yes">
        <source>%n bidders have it.</source>
        <translation>
            <numerusform>%n bidder has it.</numerusform>
            <numerusform>%n bidders have it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message numerus="yes">
        <source>All %n members have submitted their sheets.</source>
        <translation>
            <numerusform>The one member has submitted the sheet.</numerusform>
            <numerusform>All %n members have submitted their sheets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n members have entered the same points.</source>
        <translation>
            <numerusform>The one member has entered the points.</numerusform>
            <numerusform>All %n members have entered the same points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n members have cast their ballots.</source>
        <translation>
            <numerusform>The one member has cast the ballot.</numerusform>
            <numerusform>All %n members have cast their ballots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepResult</name>
    <message numerus="yes">
        <source>passed in all %n items</source>
        <translation>
            <numerusform>passed in the one item</numerusform>
            <numerusform>passed in all %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message numerus="yes">
        <source>The sum is rounded half up to %n decimals.</source>
        <translation>
            <numerusform>The sum is rounded half up to %n decimal.</numerusform>
            <numerusform>The sum is rounded half up to %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceBaseline</name>
    <message numerus="yes">
        <source>Rounded half up to %n decimals of a yuan</source>
        <translation>
            <numerusform>Rounded half up to %n decimal of a yuan</numerusform>
            <numerusform>Rounded half up to %n decimals of a yuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of the %n prices that count</source>
        <translation>
            <numerusform>The one price that counts</numerusform>
            <numerusform>Sum of the %n prices that count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of the %n parts</source>
        <translation>
            <numerusform>The one part</numerusform>
            <numerusform>Sum of the %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracePoints</name>
    <message numerus="yes">
        <source>From %n members on, one highest and one lowest value is left out.</source>
        <translation>
            <numerusform>From %n member on, one highest and one lowest value is left out.</numerusform>
            <numerusform>From %n members on, one highest and one lowest value is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each member gave points alone, on a sealed sheet. What counts is their mean, rounded half up to %n decimals.</source>
        <translation>
            <numerusform>Each member gave points alone, on a sealed sheet. What counts is their mean, rounded half up to %n decimal.</numerusform>
            <numerusform>Each member gave points alone, on a sealed sheet. What counts is their mean, rounded half up to %n decimals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each member gave points alone, on a sealed sheet. What counts is the mean of their totals, rounded half up to %n decimals.</source>
        <translation>
            <numerusform>Each member gave points alone, on a sealed sheet. What counts is the mean of their totals, rounded half up to %n decimal.</numerusform>
            <numerusform>Each member gave points alone, on a sealed sheet. What counts is the mean of their totals, rounded half up to %n decimals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n members on, the members with the highest and with the lowest total for this bid in this step are left out.</source>
        <translation>
            <numerusform>From %n member on, the members with the highest and with the lowest total for this bid in this step are left out.</numerusform>
            <numerusform>From %n members on, the members with the highest and with the lowest total for this bid in this step are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n members on, the members with the highest and with the lowest total for this bid in all steps with sealed points are left out.</source>
        <translation>
            <numerusform>From %n member on, the members with the highest and with the lowest total for this bid in all steps with sealed points are left out.</numerusform>
            <numerusform>From %n members on, the members with the highest and with the lowest total for this bid in all steps with sealed points are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All points of the step together are rounded half up to %n decimals.</source>
        <translation>
            <numerusform>All points of the step together are rounded half up to %n decimal.</numerusform>
            <numerusform>All points of the step together are rounded half up to %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracePrice</name>
    <message numerus="yes">
        <source>rounded half up to %n decimals</source>
        <translation>
            <numerusform>rounded half up to %n decimal</numerusform>
            <numerusform>rounded half up to %n decimals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = baseline ÷ price × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimals)</source>
        <translation>
            <numerusform>Price points = baseline ÷ price × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimal)</numerusform>
            <numerusform>Price points = baseline ÷ price × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimals)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = price ÷ baseline × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimals)</source>
        <translation>
            <numerusform>Price points = price ÷ baseline × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimal)</numerusform>
            <numerusform>Price points = price ÷ baseline × full points = %1 ÷ %2 × %3 = %4 (rounded half up to %n decimals)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimals, never below %5)</source>
        <translation>
            <numerusform>Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimal, never below %5)</numerusform>
            <numerusform>Price points = %1 − %2 × %3 = %4 (rounded half up to %n decimals, never below %5)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The evaluated price is rounded half up to %n decimals of a yuan.</source>
        <translation>
            <numerusform>The evaluated price is rounded half up to %n decimal of a yuan.</numerusform>
            <numerusform>The evaluated price is rounded half up to %n decimals of a yuan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ratio, rounded half up to %n decimals first, is %1.</source>
        <translation>
            <numerusform>The ratio, rounded half up to %n decimal first, is %1.</numerusform>
            <numerusform>The ratio, rounded half up to %n decimals first, is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken off = %1 × %2 = %3 (rounded half up to %n decimals)</source>
        <translation>
            <numerusform>Taken off = %1 × %2 = %3 (rounded half up to %n decimal)</numerusform>
            <numerusform>Taken off = %1 × %2 = %3 (rounded half up to %n decimals)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price points = %1 − %2 = %3 (rounded half up to %n decimals, never below %4)</source>
        <translation>
            <numerusform>Price points = %1 − %2 = %3 (rounded half up to %n decimal, never below %4)</numerusform>
            <numerusform>Price points = %1 − %2 = %3 (rounded half up to %n decimals, never below %4)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnWords</name>
    <message numerus="yes">
        <source>Done again: %n cells have changed.</source>
        <translation>
            <numerusform>Done again: one cell has changed.</numerusform>
            <numerusform>Done again: %n cells have changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n cells have their values again.</source>
        <translation>
            <numerusform>Undone: one cell has its value again.</numerusform>
            <numerusform>Undone: %n cells have their values again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n cells have no judgement again.</source>
        <translation>
            <numerusform>Undone: one cell has no judgement again.</numerusform>
            <numerusform>Undone: %n cells have no judgement again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n cells are as they were before.</source>
        <translation>
            <numerusform>Undone: one cell is as it was before.</numerusform>
            <numerusform>Undone: %n cells are as they were before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::BidderHeader</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::BillsPane</name>
    <message numerus="yes">
        <source>%n bills were compared.</source>
        <translation>
            <numerusform>%n bill was compared.</numerusform>
            <numerusform>%n bills were compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together they have %n items.</source>
        <translation>
            <numerusform>It has %n item.</numerusform>
            <numerusform>Together they have %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::CompetitionPage</name>
    <message numerus="yes">
        <source>With fewer than %n valid bids the committee may find that competition is obviously lacking, and reject all.</source>
        <translation>
            <numerusform>With fewer than %n valid bid the committee may find that competition is obviously lacking, and reject all.</numerusform>
            <numerusform>With fewer than %n valid bids the committee may find that competition is obviously lacking, and reject all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bids are valid:</source>
        <translation>
            <numerusform>One bid is valid:</numerusform>
            <numerusform>%n bids are valid:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::ConflictsPage</name>
    <message numerus="yes">
        <source>%n bidders are still without an answer.</source>
        <translation>
            <numerusform>One bidder is still without an answer.</numerusform>
            <numerusform>%n bidders are still without an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::EscrowPanel</name>
    <message numerus="yes">
        <source>Release %n sheets</source>
        <translation>
            <numerusform>Release %n sheet</numerusform>
            <numerusform>Release %n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n sheets</source>
        <translation>
            <numerusform>Open %n sheet</numerusform>
            <numerusform>Open %n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n ballots</source>
        <translation>
            <numerusform>Release %n ballot</numerusform>
            <numerusform>Release %n ballots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n ballots</source>
        <translation>
            <numerusform>Open %n ballot</numerusform>
            <numerusform>Open %n ballots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::ExplainPage</name>
    <message numerus="yes">
        <source>%n scores are still to be explained.</source>
        <translation>
            <numerusform>One score is still to be explained.</numerusform>
            <numerusform>%n scores are still to be explained.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::FindBar</name>
    <message numerus="yes">
        <source>%n pages are pictures without text and cannot be searched.</source>
        <translation>
            <numerusform>One page is a picture without text and cannot be searched.</numerusform>
            <numerusform>%n pages are pictures without text and cannot be searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::ItemsPage</name>
    <message numerus="yes">
        <source>Your points are in. On %n items the members differ.</source>
        <translation>
            <numerusform>Your points are in. On one item the members differ.</numerusform>
            <numerusform>Your points are in. On %n items the members differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::LogView</name>
    <message numerus="yes">
        <source>Searching: %n found so far</source>
        <translation>
            <numerusform>Searching: %n found so far</numerusform>
            <numerusform>Searching: %n found so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::MemberMenu</name>
    <message numerus="yes">
        <source>What you can do beside this step; %n prices are to be looked at</source>
        <translation>
            <numerusform>What you can do beside this step; a price is to be looked at</numerusform>
            <numerusform>What you can do beside this step; %n prices are to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct a price (%n are to be looked at)</source>
        <translation>
            <numerusform>Correct a price (%n is to be looked at)</numerusform>
            <numerusform>Correct a price (%n are to be looked at)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::OpinionPage</name>
    <message numerus="yes">
        <source>The text was too long: %n characters were left out at the end.</source>
        <translation>
            <numerusform>The text was too long: one character was left out at the end.</numerusform>
            <numerusform>The text was too long: %n characters were left out at the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::OthersLine</name>
    <message numerus="yes">
        <source>Still to act: %1; and %n more</source>
        <translation>
            <numerusform>Still to act: %1; and %n more</numerusform>
            <numerusform>Still to act: %1; and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::OverPage</name>
    <message numerus="yes">
        <source>Please stay a moment: %n entries of yours are still on their way to the centre.</source>
        <translation>
            <numerusform>Please stay a moment: one entry of yours is still on its way to the centre.</numerusform>
            <numerusform>Please stay a moment: %n entries of yours are still on their way to the centre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::PapersPanel</name>
    <message numerus="yes">
        <source>%n identifiers in the package are not in order. The session goes on with them; tell the agency, so that it mends them in its records.</source>
        <translation>
            <numerusform>%n identifier in the package is not in order. The session goes on with it; tell the agency, so that it mends it in its records.</numerusform>
            <numerusform>%n identifiers in the package are not in order. The session goes on with them; tell the agency, so that it mends them in its records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::PriceMotionPage</name>
    <message numerus="yes">
        <source>Sum of the %n lines of its bill: %1</source>
        <translation>
            <numerusform>Sum of the one line of its bill: %1</numerusform>
            <numerusform>Sum of the %n lines of its bill: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::PricePane</name>
    <message numerus="yes">
        <source>The amounts of %n bids contradict each other. The committee has to look at these prices.</source>
        <translation>
            <numerusform>The amounts of a bid contradict each other. The committee has to look at its price.</numerusform>
            <numerusform>The amounts of %n bids contradict each other. The committee has to look at these prices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::RestPanel</name>
    <message numerus="yes">
        <source>%n minutes are added.</source>
        <translation>
            <numerusform>%n minute is added.</numerusform>
            <numerusform>%n minutes are added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::RollCall</name>
    <message numerus="yes">
        <source>It passes with more than half of all %n members.</source>
        <translation>
            <numerusform>It passes with the vote of the one member.</numerusform>
            <numerusform>It passes with more than half of all %n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once all %n members have voted, it passes with more yes than no.</source>
        <translation>
            <numerusform>It passes with the vote of the one member.</numerusform>
            <numerusform>Once all %n members have voted, it passes with more yes than no.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetDesk</name>
    <message numerus="yes">
        <source>%n cells are still open.</source>
        <translation>
            <numerusform>One cell is still open.</numerusform>
            <numerusform>%n cells are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have to be put right.</source>
        <extracomment>Of the open cells</extracomment>
        <translation>
            <numerusform>One of them has to be put right.</numerusform>
            <numerusform>%n of them have to be put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n cells are filled in</source>
        <translation>
            <numerusform>The one cell is filled in</numerusform>
            <numerusform>All %n cells are filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells without a judgement become passed. What has failed stays failed.</source>
        <translation>
            <numerusform>One cell without a judgement becomes passed. What has failed stays failed.</numerusform>
            <numerusform>%n cells without a judgement become passed. What has failed stays failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetModel</name>
    <message numerus="yes">
        <source>%n cells open</source>
        <translation>
            <numerusform>one cell open</numerusform>
            <numerusform>%n cells open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetPage</name>
    <message numerus="yes">
        <source>%n cells differ from the sheet that you have submitted. That one counts until you submit again.</source>
        <translation>
            <numerusform>One cell differs from the sheet that you have submitted. That one counts until you submit again.</numerusform>
            <numerusform>%n cells differ from the sheet that you have submitted. That one counts until you submit again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetSummary</name>
    <message numerus="yes">
        <source>passed in all %n items</source>
        <translation>
            <numerusform>passed in the one item</numerusform>
            <numerusform>passed in all %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed in %n items</source>
        <translation>
            <numerusform>failed in one item</numerusform>
            <numerusform>failed in %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::SheetView</name>
    <message numerus="yes">
        <source>%n cells were not taken: what was copied for them is none of their values, or they lie beyond the sheet or are locked.</source>
        <translation>
            <numerusform>One cell was not taken: what was copied for it is none of its values, or it lies beyond the sheet or is locked.</numerusform>
            <numerusform>%n cells were not taken: what was copied for them is none of their values, or they lie beyond the sheet or are locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::StagesButton</name>
    <message numerus="yes">
        <source>%n others still to act (F10)</source>
        <translation>
            <numerusform>%n other still to act (F10)</numerusform>
            <numerusform>%n others still to act (F10)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stages, and who is still to act: %n others</source>
        <translation>
            <numerusform>Stages, and who is still to act: %n other</numerusform>
            <numerusform>Stages, and who is still to act: %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::TimeRequestPage</name>
    <message numerus="yes">
        <source>%n of %1 members have asked for more time.</source>
        <translation>
            <numerusform>%n of %1 members has asked for more time.</numerusform>
            <numerusform>%n of %1 members have asked for more time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evalroom::WaitsPanel</name>
    <message numerus="yes">
        <source>Closed at %1. Only what was recorded by then counts: %n entries, check code %2.</source>
        <translation>
            <numerusform>Closed at %1. Only what was recorded by then counts: %n entry, check code %2.</numerusform>
            <numerusform>Closed at %1. Only what was recorded by then counts: %n entries, check code %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarms</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It counts the sheets of all %n members.</source>
        <translation>
            <numerusform>It counts the sheet of the one member.</numerusform>
            <numerusform>It counts the sheets of all %n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n final offers have come in time.</source>
        <translation>
            <numerusform>%n final offer has come in time.</numerusform>
            <numerusform>%n final offers have come in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It counts the ballots of all %n members.</source>
        <translation>
            <numerusform>It counts the ballot of the one member.</numerusform>
            <numerusform>It counts the ballots of all %n members.</numerusform>
        </translation>
    </message>
</context>
</TS>
